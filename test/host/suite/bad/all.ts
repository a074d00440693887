import './first.test.ts';
