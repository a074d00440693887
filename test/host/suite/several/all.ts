import './folders.test.ts';
