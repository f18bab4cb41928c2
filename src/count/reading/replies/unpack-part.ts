import type { UnpackedReply } from '../../rules/replies/shape.js';

/** How a reader of mail has its attachments unpacked, whatever they are. */
export type UnpackPart = (bytes: Uint8Array, name: string) => Promise<UnpackedReply>;
