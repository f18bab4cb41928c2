export const en = { inbox: 'Inbox' };
