/** What tests in TypeScript get when they import a component; within Astro's own tools each component has its exact type. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
