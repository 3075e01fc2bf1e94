// What the checks against other people's validators have in common: files must be valid, and each damaged copy must be refused,
// or the validator asks nothing.

/** Holds files against a validator and ends the process: 0 when all went as it should.
 *  what: the word for the files; against: what they are held against; files: [{ name, text, validate, damages }], where validate
 *  gives a text's faults, and damages the damaged texts by name. */
export async function hold(what, against, files) {
  let wrong = files.length === 0 ? 1 : 0;
  let tried = 0;
  const tell = text => { wrong++; console.error(text); };
  if (files.length === 0) {
    console.error(`There are no ${what} to hold against ${against}.`);
  }

  for (const { name, text, validate, damages } of files) {
    for (const fault of await validate(text)) {
      tell(`${name}: ${fault}`);
    }

    for (const [damage, damaged] of Object.entries(damages)) {
      tried++;
      if (damaged === text) {
        tell(`${name} has nothing to put ${damage} into`);
      } else if ((await validate(damaged)).length === 0) {
        tell(`${name} with ${damage} is taken for valid`);
      }
    }
  }

  console.log(`${files.length} ${what} and ${tried} damaged ones held against ${against}: ${wrong} wrong`);
  process.exit(wrong === 0 ? 0 : 1);
}

/** The faults that a function of ajv finds in a JSON text. */
export const faults = isValid => async text => isValid(JSON.parse(text)) ? [] : isValid.errors.slice(0, 5).map(e => `${e.instancePath} ${e.message}`);

/** Damaged copies of a JSON text: each change is made to a value of its own. */
export const damagedJson = (text, changes) => Object.fromEntries(Object.entries(changes).map(([name, change]) => {
  const value = JSON.parse(text);
  change(value);
  return [name, JSON.stringify(value)];
}));
