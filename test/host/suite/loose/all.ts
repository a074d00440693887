import './loose.test.ts';
