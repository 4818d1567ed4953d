/** Names of projects as a person lists them: semicolons or line breaks between them. */
export function projectNames(text: string): readonly string[] {
  return text.split(/[;；\n]/).map((name) => name.trim()).filter((name) => name !== '');
}
