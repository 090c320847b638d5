/** The subtags that a language tag may be made of, packed: which words of two or three letters are languages, which of four scripts, which regions. */

// Facts of the IANA Language Subtag Registry (BCP 47), File-Date 2025-08-25: every 'language' of two and of three letters (private use qaa..qtz
// among them), every 'script' and every 'region' of two letters. Deprecated ones are still known.

/** Two letters each. */
const pairs =
  'aaabaeafakamanarasavayazbabebgbhbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfygagdglgngugvhahehihohrhthuhyhziaidieigiiik' +
  'inioisitiuiwjajijvjwkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmomrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnro' +
  'rurwsascsdsesgshsiskslsmsnsosqsrssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowawoxhyiyozazhzu';

/** Four letters each, in small letters. */
const scripts =
  'adlmafakaghbahomarabaranarmiarmnavstbalibamubassbatkbengberfbhksblisbopobrahbraibugibuhdcakmcanscarichamcherchischrscirtcoptcpmncprtcyrlcyrs' +
  'devadiakdogrdsrtduplegydegyhegypelbaelymethigarageokgeorglaggonggonmgothgrangrekgujrgukhguruhanbhanghanihanohanshanthatrhebrhirahluwhmnghmnp' +
  'hntlhrkthungindsitaljamojavajpanjurckalikanakawikharkhmrkhojkitlkitskndakorekpelkraikthilanalaoolatflatglatnlekelepclimblinalinblisulomalyci' +
  'lydimahjmakamandmanimarcmayamedfmendmercmeromlymmodimongmoonmroomteimultmymrnagmnandnarbnbatnewankdbnkgbnkoonshuogamolckonaoorkhoryaosgeosma' +
  'ougrpalmpaucpcunpelmpermphagphliphlpphlvphnxpiqdplrdprtipsinranjrjngrohgrororunrsamrsarasarbsaursealsgnwshawshrdshuisiddsidtsindsinhsogdsogo' +
  'sorasoyosundsunusylosyrcsyresyrjsyrntagbtakrtaletalutamltangtavttayotelutengtfngtglgthaathaitibttirhtnsatodrtolstototutgugarvaiivispvithwara' +
  'wchowolexpeoxsuxyeziyiiizanbzinhzmthzsyezsymzxxxzyyyzzzz';

/** Two letters each, in small letters. */
const regions =
  'aaacadaeafagaialamanaoaqarasatauawaxazbabbbdbebfbgbhbibjblbmbnbobqbrbsbtbubvbwbybzcacccdcfcgchcickclcmcncocpcqcrcscucvcwcxcyczdddedgdjdkdmdo' +
  'dzeaeceeegehereseteuezfifjfkfmfofrfxgagbgdgegfggghgiglgmgngpgqgrgsgtgugwgyhkhmhnhrhthuicidieiliminioiqirisitjejmjojpkekgkhkikmknkpkrkwkykzla' +
  'lblclilklrlsltlulvlymamcmdmemfmgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngninlnonpnrntnunzompapepfpgphpkplpmpnprpsptpwpyqarerorsrurwsasbsc' +
  'sdsesgshsisjskslsmsnsosrssstsusvsxsysztatctdtftgthtjtktltmtntotptrtttvtwtzuaugumunusuyuzvavcvevgvivnvuwfwsydyeytyuzazmzrzwzz';

/** A bit for every word of three letters, aaa to zzz, the lowest bit of a byte first; base 64. */
const triples =
  '//39/u//v9v7//769x88V2+Xc/j///9wvwP//88FhXLp//1/////d//////////j6f///028Cnq+/////v/3/////98r9PHwXeefFAcg3+2fP8kh+L/u////////f/////9//f////d/' +
  '////////57//////7/////+//////9////P/+3/////+///7///3///9////f9/////+///f///f+////v//////93+//dWtf0D/nMFDLAglQQBQRACAu//yn7RCRdabNIj3e+cXV1V9' +
  'Dhw3f/Pvn/9dOGUIABC8/7////9/Nz7Hx9//AYEAsAWAACAAAANAAACSIdD/ff/e/l4EAAJkjRnB33siAAAA323eJuXZ8/7//c+fFEEMhgDRAPDHZ1/WmV637e8DAAIAAADAd9pXkm0B' +
  'LtZ79P9/fwAAAAEMVgMAALAUJ1EWCgABAAAQEUkAAGAQAAAAEAAARAQAEIAFGAAABQCAKAQAAFDVLRBkNSRT9dW/4s0DAIAAQAAAAAAABBc5Ad1XmSGYpwgAAUCCAAAABAAAAAIBQABE' +
  'AACw/qs5AAIAAAAEAAAAAAAgAEAEAAAAAgAAABCDqAUAAAAABCAEpggEAAiBUAAACDGGQAAAAABAAAP1AxAIBAAAAOA7sxMAgAARAAAAAAAAAAAAAAAA///////fz4OiwP/fJ+8f5QMQ' +
  'ILLFpkUlmwPf+d8D1EiQAQ6B45NU2zjzf/9t+f//fwQIAAEhEjxf/Q+FT0RAAAT//f/W6Bv0N6MNAAAge3kCB4QA8P9//gAYBIEAAACAEJQcAQAAAAAAEEAABAi0/qUMQAAAkSQEbABg' +
  '8P/7f/YcBZ/fbgMAEQAAAEAFtbaCKAQABFHi//0/BQkIBUAAAAAAEAAADAAAAAChAmznSBSIIMBHgAcAAADMUEAkhUeEQCAQACACUIgRANns7lA3HRFpDlnrMwgAIAVAEAAAAFBElknW' +
  'XaeDR5f7ABAACACAAEBFAAECAAFAgABGCPjr9znEnRYAAAwEASAg3aIBAAAAEkQAAAQQ8J2VEwSAAAHQFkAAEPCQYkzSAgFKAEYEAAgCACDAAIAGAAgAAAAA8NjvFQIIAAABAAAAABAB' +
  'ABAAAAD/1+P9//////9////+////////////3//7///b/f////7//////////////f/f/9z///////////77//////////7//f/////////v/////////////3v93d//vJgFLP8H8P//' +
  'fwAIAMN9HwbmcvD/fH9EIjCfex79/1fy/z//8h6V9///R4ABAgAgQFWfit/5bhGHUdD7/3dAAwXRWFwAQAAQBAIAIAqAe7f9/v7////////v////f/////////////f//99///9/////' +
  '7/+9///7////33/9//f///f////7/+///////3/f/7/v9////////////v//f////////P/9f///n77//v9/938CggT/////1+////f/4p7n//f/Vv3N///////v//3/fQ+nUQbEl9Bd' +
  'r6b//f9jXVv///8/IBQAV1HCZfVN4v//30KFxQUEIgB0aRAIBUEAAQYAAAAAAFFgBQQBAAAGESAAGAGS8f1nawaVBlft+02de4MEYkAAFUIAAABUg/lfEI7JRt/3EzEAIAAAAJAAAAAA' +
  'AAoQAAFAAPDf/b99vs//v0IUhGGw/116BAIASS0UJ//t8b/vPwAAAsfgHvy7//379/33///89e1H9H8QAQHEf//33flfBYbv9Xe9PQAAAENxQgBAAAABQxkkCAD/////////////////' +
  '/////////////////////////////////////////////////////////////////////++951fuE10JwUAh+hcBgAAAAADw/v+/ACMAIAAACAAAMLXjEAAAABEkFgABAjCDowFQAAGD' +
  'EUgAAADw3///EqoQf9hSAIAgAAAAAEAUAgI9QBBCEGFfnDEAAAABXAIgAAABAEIBIAAAv9//////P9/ez73/r///f0tAEPH97/33///73/9/8Xvxf/9//+7377//2//f//1+v1f/b4F2' +
  'n9z3/f////v+/19XX+9fUBhi/v+fFZ8VD33GfaGS9fd+///////93f///fZf/z9AmAL/4//z9v7f/99/0D4Ve7z/vv//9///93////7f99f97y+Av8X/////n//////9v99/Rh93//jb' +
  'Xc99Frnqe6AeIAAwAgQkSAQAAEDUBgQAAAQABAAwCQZQAAgAAAAkAAQAENxY100PVE/xFmTVSgpAAgBAAAgAAADc/+sfWEhBJKAEADASQCIAEAAAAAAAAAEAAACAEBC/b5MAAQAAAAAA' +
  'AADAgC0AAAAAAAAKAAAAwIbCAgABAAH/GAIAEvD/eT8AJQAAAAoAAAAAAABAABADACkgAAABAACDAAAAAAEAAAAAAAAAAAAAAAD////Pfr4REAAAkgFGzfFeAAEAMBQEVRABBPY/egUE' +
  'ALCAIFV1l33fccx41UP1V2cUAQAAAAAALPfbH1Rgg2gFEIs4ugEAADAAJEQAABADMQIBAADw9f/X17xw1nh6FVAFpITpQQAAAGs5UnRA6DCQapIAAAL/7/9/hVP07///8t3HTPVC/P//' +
  'HwCAwFbMFp/7N33v/72krwFEGAFdTkoIUCgw4IAQICQA////b/4BBogqQBYBARUrPgEAABCQaUUCAgHhv78DAAAQ3KfRVJ5E3/2PbrNVINTD2DA9gAAAAEz0EcWEb1AAIlB/v9sHACAQ' +
  'hLJFEAZEAAASAhEA8P/9fwUCFokAAAAIABAMAwAAAACDMAIohAAzwCMkAAAAy+Q6RshU8f//fxYBAYRQB/z//w8BAEAQOAEBHBJA4XYWCAMQAAAAAQAAAAAAIiQKQIAAAA==';

const inCells = (cells: string, word: string): boolean => {
  for (let at = 0; at < cells.length; at += word.length) if (cells.startsWith(word, at)) return true;
  return false;
};

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Three bytes lie in four letters: the one letter that holds the word's bit is asked, and nothing is unpacked. */
const inTriples = (word: string): boolean => {
  const n = (word.charCodeAt(0) - 97) * 676 + (word.charCodeAt(1) - 97) * 26 + word.charCodeAt(2) - 97;
  const byte = n >> 3;
  const bit = (byte % 3) * 8 + 7 - (n & 7);
  const sextet = base64.indexOf(triples[Math.floor(byte / 3) * 4 + Math.floor(bit / 6)]!);
  return ((sextet >> (5 - (bit % 6))) & 1) === 1;
};

/** All in small letters. */
export const isLanguage = (word: string): boolean =>
  /^[a-z]{2}$/.test(word) ? inCells(pairs, word) : /^[a-z]{3}$/.test(word) && inTriples(word);

export const isScript = (word: string): boolean => /^[a-z]{4}$/.test(word) && (inCells(scripts, word) || /^qa[ab][a-x]$/.test(word));

export const isRegion = (word: string): boolean =>
  /^\d{3}$/.test(word) || (/^[a-z]{2}$/.test(word) && (inCells(regions, word) || /^(?:q[m-z]|x[a-z])$/.test(word)));
