/**
 * The day of the build, `2026-11-21`. Today, since pages say what is running and what is due on their day, and a site that is built
 * each night must not stay at the day of its last commit; or that of `SOURCE_DATE_EPOCH`, where a build is to be repeated byte for
 * byte: the day is all that two builds of one commit differ in (reproducible.site.test.ts).
 */
export function buildDay(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch && !/^\d{1,11}$/.test(epoch)) {
    throw new Error(
      `SOURCE_DATE_EPOCH is “${epoch}”. Write a number of seconds since 1970, such as that of the last commit: git log -1 --format=%ct`,
    );
  }
  return (epoch ? new Date(Number(epoch) * 1000) : new Date()).toISOString().slice(0, 10);
}
