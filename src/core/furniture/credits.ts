// Who took the picture, and the caption above the credit.

const agencyNames =
  'ap|ap photos?|associated press|afp|afp photos?|agence france-presse|reuters|reuters photos?|getty|getty images|epa|epa-efe|efe|tass|itar-tass|sputnik|ani|ani photo|pti|pti photo|ians|xinhua|shutterstock|istock|istockphoto|alamy|alamy stock photo|unsplash|pixabay|pexels|wikimedia|wikimedia commons|flickr|anadolu|anadolu agency|bloomberg|nurphoto|zuma|zuma press|upi|dpa|imago|imago images|rex|ria novosti|ria|abaca|sipa|sipa usa|magnum|pa|pa images|pa media|pa wire|press association|handout|file|file photo|pool|pool photo|via getty images|twitter|facebook|instagram|x|youtube|screengrab|screenshot|self|wire image|the new york times|the washington post|nyt|bbc|cnn|the guardian|politico|npr|afp via getty images|ukrinform|planet labs|maxar|maxar technologies|nasa|courtesy';
const agency = new RegExp(`^(?:${agencyNames})$`);
const label =
  /^(?:(?:cover|featured?|lead|file|hero|header|main|top|representative|representational|thumbnail|banner) )?(?:image|photo|picture|pic|photograph|photography|img|illustration|graphic|screenshot|screengrab|thumbnail)s?(?: (?:credits?|courtesy|source|via|by|from|copyright|provided by|used for representation))?(?: of)?(?: ?[:|,/–—-]+ ?| (?=\S))/;
const strongLabel = /^(?:(?:\w+ )?(?:image|photo|picture|pic|photograph|img|illustration|graphic|screenshot|screengrab)s? ?[:|]|(?:image|photo|picture|pic|photograph|illustration)s? (?:credits?|courtesy|source|copyright|by)\b|(?:image|photo|picture)s? provided by\b)/;
const bareCredit = /^(?:credits?|courtesy|copyright|pics?|©) ?(?:of )?[:|©] ?(.{1,80})$/;
/** A capital, a handle or a sign follows the label: "Photo by Anna Berg", not "photo by satellite". */
const namesSomebody = /(?:[:|,©–—-]|\b(?:[Bb]y|BY|[Oo]f|[Cc]ourtesy|[Cc]redits?|[Ss]ource|[Cc]opyright|COPYRIGHT|SOURCE|CREDITS?)) ?["“‘']?(?:[\p{Lu}\p{N}@©]|self|file|twitter|via|https?:|www\.|social|special|screen|stock|pool|\p{Ll}+[./_])/u;
const nameLike = /^(?:(?:for|the|of|and|via|by|from|de|von|van|bin|al|in|on|at)|@?[\p{Lu}\d_][\p{L}\p{M}\d'’._-]*|&)$/u;
const captionLead = /^(?:image caption|photo caption|picture caption|caption|file photo|file|file image|in this (?:file )?(?:photo|image|picture|handout|frame|photograph|screen ?grab|undated)|a file photo|pictured|above|below|\d{1,3} of\d{1,3})(?:[,:]| ?[–—-] |\b(?= (?:taken|released|provided|made|from|of|shows?|on|combination|posted)\b)|(?<=of\d{1,3}) )/;

/** Is the part an agency's name, or words that may be a name? */
const partKind = (part: string): 'agency' | 'name' | 'other' => {
  const trimmed = part.trim();
  if (trimmed === '') return 'other';
  if (agency.test(trimmed.toLowerCase())) return 'agency';
  const words = trimmed.split(/ +/);
  return words.length <= 5 && words.every((word) => nameLike.test(word)) ? 'name' : 'other';
};

/** "AP Photo/Evan Vucci", "Mikhail Klimentyev/Sputnik/AFP via Getty Images": names and agencies, one agency at least. */
export const isAgencyCredit = (raw: string): boolean => {
  if (raw.length > 120) return false;
  const parts = raw.replace(/^[©(\s]+|[)\s.]+$/g, '').split(/ ?[/|,;] ?| via | for /);
  const kinds = parts.map(partKind);
  // "pop_jop/Getty Images": a stock photographer's handle.
  if (kinds.length === 2 && kinds[1] === 'agency' && /^[\w.-]{2,30}$/.test(parts[0] ?? '')) return true;
  return !kinds.includes('other') && kinds.includes('agency') && (kinds.length > 1 || /photo|images|©/i.test(raw));
};

/** What a line about a picture is: `image-credit` alone, or a caption (prose, but not the story's). */
export const readPictureLine = (key: string, raw: string): 'image-credit' | 'caption' | undefined => {
  const words = key.split(' ').length;
  if (captionLead.test(key)) return words <= 3 ? 'image-credit' : 'caption';
  if (strongLabel.test(key) && namesSomebody.test(raw)) {
    const rest = key.replace(label, '').split(' ').length;
    return rest <= 8 ? 'image-credit' : 'caption';
  }
  const bare = bareCredit.exec(key);
  if (bare && namesSomebody.test(raw)) return words <= 9 ? 'image-credit' : undefined;
  if (isAgencyCredit(raw)) return 'image-credit';
  return undefined;
};

const trailing = /[.!?”"]\s*(?:\(?(?:AP Photos?|AFP Photos?|Photo|PHOTO|Image|Credit|Picture|Photograph|REUTERS|Reuters|Getty)\b[^.]{0,110}|\([^()]{2,100}\))\.?$/;

const fileMark = / \((?:file(?: (?:photo|image|pic(?:ture)?))?|representational(?: (?:image|photo|picture))?|representative(?: (?:image|photo))?|(?:photo|image|pic|credit|source|courtesy) ?: ?[^()]{2,50}|(?:AP|AFP|PTI|ANI|Reuters|EPA|Getty) ?(?:photo|file|images)?)\)$/i;

/** A caption by its end: at most 450 code units that close with a picture's credit. @returns the offset of the credit, or -1 */
export const creditAtEnd = (raw: string): number => {
  if (raw.length > 450) return -1;
  const tail = raw.slice(-140);
  const marked = raw.length <= 250 && !/[\r\n]/.test(raw) ? fileMark.exec(tail) : null;
  if (marked && !/[.!?"”’]$/.test(tail.slice(0, marked.index).trimEnd()) && !/^.{0,200}\b(?:Press|Presse|Agency|News|Trust|Bureau|International)$/.test(raw.slice(0, raw.length - tail.length + marked.index))) return raw.length - tail.length + marked.index + 1;
  const found = trailing.exec(tail);
  if (!found) return -1;
  const start = raw.length - tail.length + found.index + 1 + (/^\s*/.exec(found[0].slice(1))?.[0].length ?? 0);
  const inside = raw.slice(start).replace(/^\(|\)?\.?$/g, '');
  return isAgencyCredit(inside) || /^(?:AP|AFP|PTI|ANI) Photos?\b|^(?:Photo|PHOTO|Image|Picture|Photograph)s?(?: credit| courtesy| by)?(?::| by| courtesy)|^REUTERS\/|^Credit:/i.test(inside) ? start : -1;
};
