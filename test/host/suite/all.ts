import './open.test.ts';
