/** A style sheet as text, made small by web/build. */
declare module "*.css" {
  const text: string;
  export default text;
}
