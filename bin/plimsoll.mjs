#!/usr/bin/env node
// The command. From a clone it installs and compiles when that is needed; what it says meanwhile goes to standard error.
import { build, install } from '../scripts/ready.mjs';

install();
build();
await import('../dist/src/cli/main.js');
