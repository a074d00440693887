describe('nothing yet', () => { it('runs', () => {}); });
