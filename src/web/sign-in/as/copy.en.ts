export const en = {
  title: 'Sign in as somebody made up',
  lead: 'Nobody here is real, and this page exists only on this machine. Choose a person to see the product as they would.',
  button: 'Sign in',
  asWhom: 'as {name}',
  nobody: 'There is nobody yet.',
  sees: 'What they see',
} as const;
