/** The ids of rows, as they stand in an address or a form: 32 small hexadecimal letters with four strokes. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether it is an id at all: only then is the database asked. */
export const isId = (text: string): boolean => ID.test(text);
