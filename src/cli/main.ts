console.log('dateline');
