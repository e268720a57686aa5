import { openDatabase } from '../../src-main/storage/database.ts';

// A program that has the database of its first argument open until it is ended.
const database = openDatabase(process.argv[2] ?? '');
process.on('message', () => {
  void database
    .write(() => database.connection.exec('update imports set id = id'))
    .then(({ ok }) => process.send?.(ok ? 'written' : 'busy'));
});
process.send?.('open');
