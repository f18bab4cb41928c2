export const en = { inbox: 'Inbox', supervision: 'Supervision' };
