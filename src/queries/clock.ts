/** The day of the build, `2026-11-21`: today, or `SOURCE_DATE_EPOCH` where a build is to be repeated. */
export function buildDay(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return (epoch ? new Date(Number(epoch) * 1000) : new Date()).toISOString().slice(0, 10);
}
