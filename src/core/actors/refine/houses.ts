/** Buildings, streets and quarters that news writes for a government or a ministry. Lower case, without article. */
export const governmentHouses: ReadonlySet<string> = new Set([
  'white house', 'kremlin', 'pentagon', 'downing street', '10 downing street', 'number 10', 'no 10', 'no. 10', 'whitehall', 'capitol hill', 'foggy bottom', 'élysée', 'elysée', 'elysee', 'élysée palace', 'elysée palace',
  'elysee palace', 'quai d’orsay', "quai d'orsay", 'matignon', 'palazzo chigi', 'quirinal palace', 'blue house', 'zhongnanhai', 'casa rosada', 'planalto', 'planalto palace', 'malacañang', 'malacañang palace', 'malacanang',
  'malacanang palace', 'los pinos', 'moncloa', 'bankova', 'berlaymont', 'sublime porte',
]);
