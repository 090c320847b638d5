/** The line class of every character of Unicode 17.0, packed as runs; unpacked by `line-class.ts`. Made by scripts/uax14-data.mjs: do not edit. */

/*! The tables in this file are derived from the Unicode Character Database 17.0.0 (Line_Break, East_Asian_Width, General_Category, Extended_Pictographic).

UNICODE LICENSE V3

COPYRIGHT AND PERMISSION NOTICE

Copyright © 1991-2025 Unicode, Inc.

NOTICE TO USER: Carefully read the following legal agreement. BY DOWNLOADING, INSTALLING, COPYING OR OTHERWISE USING DATA FILES, AND/OR SOFTWARE,
YOU UNEQUIVOCALLY ACCEPT, AND AGREE TO BE BOUND BY, ALL OF THE TERMS AND CONDITIONS OF THIS AGREEMENT. IF YOU DO NOT AGREE, DO NOT DOWNLOAD,
INSTALL, COPY, DISTRIBUTE OR USE THE DATA FILES OR SOFTWARE.

Permission is hereby granted, free of charge, to any person obtaining a copy of data files and any associated documentation (the "Data Files") or
software and any associated documentation (the "Software") to deal in the Data Files or Software without restriction, including without limitation
the rights to use, copy, modify, merge, publish, distribute, and/or sell copies of the Data Files or Software, and to permit persons to whom the
Data Files or Software are furnished to do so, provided that either (a) this copyright and permission notice appear with all copies of the Data
Files or Software, or (b) this copyright and permission notice appear in associated Documentation.

THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY RIGHTS.

IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL DAMAGES,
OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA FILES OR SOFTWARE.

Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise to promote the sale, use or other
dealings in these Data Files or Software without prior written authorization of the copyright holder. */

/** The line classes, by number: a class of UAX #14 and the tags that tell some of its characters from the rest. */
export const lineClasses: readonly string[] = [
  '|CM|BA|LF|BK|CR|SP|EX|QU|AL|PR|PO|OP|CP|IS|HY',
  'SY|NU|CL|NL|GL|PR loose|AI|QU initial|PO loose|BB|AI interpunct|QU final|HH|HL|JL wide|JV',
  'JT|NS|AK|VI|AS|ID|VF|ZW|ZWJ|HH cjk|B2 em|QU final apostrophe|IN|IN two|IN three|NS bang',
  'WJ|PR wide|AI unit|AI cell|IN mid|ID wide|OP wide|CL wide|AL wide|AL circle|EB|EB wide|AI wide cell|B2|BA wide|NS wide kanji-repeat',
  'NS wide wave|NS wide repeat|NS wide|CJ wide|NS wide middot|CJ wide long|ID wide unit|H2 wide|H3 wide|EX wide|IN wide|PR wide loose|PO wide loose|EX wide bang|ID wide sign|CL wide point',
  'ID wide tilde|ID wide solidus|ID wide digit|NS wide colon|NS wide sound|CB|AP|ID unassigned|RI|EM wide|AL unassigned',
]
  .join('|')
  .split('|');

/** Planes 0 and 1 in pages of 1024 characters, told apart by spaces; a run is a class and a length (`line-class.ts`); Hangul syllables are all `H3`. */
export const packedPages: string = [
  '"*#!$!%"&!"3(!)!*!+!,!-!+!*!.!/!+!,!0!1!0!2!3+0"+#)!+<.!,!/!+>.!#!4!+!"&5!";6!.!-!,!7!,!+!8"+!8!9!+!#!+":!7!8";!+!8!<!8#=!8#.!+88!',
  '+@8!+R+8!;!8#;!8!+"8!+(8$+!8!+!;!+A"~!6(".+/0!+ +w""(+i%0!>!+$,!+!"N>!"!+!""+!"")!"!+)?<+$?$+.3&+#-#0"+"",)!"!)#+L"63+-!3"+#"!+V")',
  '!+!"(3!+!"&+"""+!"$+"3++8"!+?"<+}!",+03++B"*+$0!)!+#"!, +7"$+!"*+!"#+!"%+L"#+U!3"+%"*+K"93!"B+W!"#+!"3+!"(++""#"3++2"#+Y!"!+!"(+""',
  '"+""#+*"!++""+"3++"-"+%-!+!,!+""!+""#+Y!"!+!"%+$""+""#+#"!+53+""+#"!+,"#+Y!"!+!")+!"#+!"#+5""+"3++!,!+)"&+!"#+Y!"!+!"(+"""+""#+("#',
  '++""+"3++3"!+]!"%+#"#+!"$+*"!+/3++*,!+ "%+X!"!+!"(+!"#+!"$+(""+,""+"3++(;!+*"#;!+X!"!+!"(+!"#+!"$+(""+,""+"3++#"!+-"$+X!""+!"(+!"#',
  '+!"$+*"!++""+"3++*-!+("#+h!"!+$"&+!"!+!")+&3++"""+_!"!+""(+$,!+(")+!3+#"+w!"!+""*+,"(+!3++H;$+!;"6!;"#!6!)%6!+!)!+#""+&3+++#!"!+!"',
  '!+!"!.!4!.!4!""+R!"/#!"%#!""+%",+!"E+!#"+&"!+*;"#!;!+%6"+ +L"5+!3+#"++"$+$"#+!"#+""(+#"$+."-+!"!3+"$+U"@S"Aj!Bz!+k("#+!#!+ >!+y.#!',
  '+;.!4!+p!##+E"$+="##"+<""+?""+b!"A#"C!+!#!+!#!,!+!"!+"3++ +")"#";!+!)"+!"#6!"!3++_"""+C"!+j""-+$"-+))"3++t"3,+^!"%+Z!"++!">+""!3++',
  '&3++7"O+"",6!+5"%DP!"1E!D)+!#"F+#"G!#$G+"*G*##"#+?".+"3++&FG"-H"+ +E"5+##%3++&3++E#"+r!"#+!"6+$"!+&"!+""#+^$".6!"O6!"#+R,;!+ #(6!#',
  '#I!"!J!""K!6!>!K!L!8"+!9!M!.!9"=!.!9!8"+"N!O!P!#!%""%6!:!-!:"-!:!-"+!9!=!8!Q!C!+&0!.!4!Q#+-#!-!#$+!##R!+%"++$8!+).!4!8!+!8$+).!4!+',
  '2,(-!,!S!,"7!,*-!,$-!,"-!,!-!,0"B+3:!+!8!+#:!+*T!+"7!++8"+)8!+E80+!U-+$U++08!+&U++Y!U!+!U!+L8!+!8"+#8"+"8!+#8!+!8!,"+!8!+$8!+"8$+"',
  '8!+!8!+!8&+!8!+%8$+$8"++8!+#8!+%8!+.8"+"8$+"8"+"8"+38"+"8"+.8!+#8!+,8!+:8!+P!V!+9.!4!.!4!+&8!+(W"+.X!Y!+U$Z$+#W!G"W!+ +S"Ue#+!Un!+',
  '$UF+,U1+"U$++U"+!U(+)U"+"U"+$U"+"U"+$U#+"U![!+!U$+1U$+*U!+.Z"+!G$+!U"+"U!+$U"+$W"U"G!+!G#]!G"+1Z)+!G#+$U!+!U!+%Z-+-U"+!U#+!U!G!U"+',
  '!U"+!U!+0W!++Z&+#Z!++U"+!Z!+)Z"+2W"G%W"G#U$G!Z!G#U!G!W!U#G"U"G!U"G#+!U!+$U"W!U&G!W"G!W!U!G"]!W!U"W!G(Z!+"G"^"]"+;Z!+DZ!+!Z!+$Z#+!_',
  '!+#*&+!)"G!+#.!4!.!4!.!4!.!4!.!4!.!4!.!4!U?+!Z#+9Z!+/Z!+%.!4!+@.!4!.!4!.!4!.!4!.!4!+ #!+b).!4!.!4!.!4!.!4!.!4!.!4!.!4!.!4!.!4!.!4!',
  '.!4!+a!.!4!.!4!+A.!4!+X&Z"+T!Z!+$_!U$+ +X%"#+()!##+!)!#!+d"#!+/"!+S""A*"9!=!9!=!*#9!=!*!9!=!#)+!>!.!#!+"9!=!+"9!=!.!4!.!4!.!4!.!4!',
  '#$)!+!#"+!#"+%`"##+!>!#!.!#)+!#!+!#"+#)".!/!.!/!.!/!.!/!>!+CW;+!W{!+-Wn$+;W a!Y"W"b!W"X!Y!X!Y!X!Y!X!Y!X!Y!W"X!Y!X!Y!X!Y!X!Y!c!X!Y"',
  'W+"&W%"!W%d!e!W"G!+!f!W!f!W!f!W!f!W!f!W:f!W@f!W!f!W!f!W&f!W&f"+"""e"d"W!c!f!W!f!W!f!W!f!W!f!W:f!W@f!W!f!W!f!W&f!W&f"W$g!h!d"W!+%WL',
  '+!WQ"+!Wx!+*W!f1W@+!WIU)Wy#i!W*i!W&i!W#i!W*i"W"i"W#i!W+i!W$i!W.i"W"i!W#i!W%i!WW!i"W-i#W"i!WCi!W&i!W W W W W W W Wr*Zb!W W W W W W ',
  'W W W W W W W W W W W W W W W W6e!W WR#+#WX!+X!#"+w%#!)!#!+13++g!"$+!"++A""+r!""+!#%+ +""!+#"!+$"!+8"%+$"!+,-!+]!;")"+)""+S!"3+)#"',
  '3++&"3++;!+""!3++=")#"+8".+-@>+#"$DP!".E!G&##G$+!#!F++$G"+%"!++3++&FJ"/+*##"!#)""+"F++"G!##+<"#+S!"!+!"#+"""+%""+!"!+J"%#"+#""+U%"',
  ')#!""+"3++ k k k k k k k k k k k[5+-A8+$BR!+ + + + + + + + + +j%WU,+>?!"!?++!?.+!?%+!?!+!?"+!?"+!?++ +z&4!.!+S$-!+#"1Y#e"l"X!Y!m!+',
  '&6!"!6!"!6!"!6""!6!"!6!"!6""!W%X!Y!X!Y!X!Y!X!Y!X!Y!X!Y!X!Y!X!Y!W"X!Y!W(Y!W!Y!+!e"l"W!X!Y!X!Y!X!Y!W)+!W!n!o!W!+X#R!+!p!W!q!n!o!W"X!',
  'Y!W"r!s!r!t!u+v"W#p!W<X!W!Y!W>X!W!Y!s!X!Y"X!Y"g!W!f*h!WNw"W@+#W&+"W&+"W&+"W#+#o!n!W#n"+!Z(++"#x!U!+ +j%##+d%"!+z$"!+Z#"%+E#!+Q!#!+',
  ' +f#3++ +y!#!+_$#!+y$"#+!""+%"$+I"#+$"!+1#)+R#""+*#&N!+d!#(+ +`&"$+)3++&3++@"%>!+x&"">!+C#!+J"&+h!",+R!"$+ "#y"DT!"/E!#"G%+$G5F+"!',
  'D"""D!+*6!"#+N",+"3!#$"!++3!+C3++&"#+E"/+!3+#$+!""+M"!+!;!++"#+Q!"/+$#"+!#!"$+!""3++!;!+!##+n!"-#"+!#"+!"!+""!+Z"#!+V!"-+%3++&"$+!',
  'D)+"D"+"D7+!D(+!D"+!D%+!""#!"(+"""+"""E!+"F!+&"!+%#!F"D"""+""(+#"%+,F++!F!+"F!+!F"DE+!G!"*+!"!+""!+!"$+!"$E!y!"!G#+!G"+)""+ +V!"3+',
  '$#$+!3+#"+""!+s!"5+-3++m$"(+""*;!#")"+##0+$""+t!"2#"+.3++&;.+`!".+)3++&35+Z!"0+$3++"##+ +M"0+k#3++7D(+"D!+"D)+!D"+!D9"&+!""+""#E!y',
  '!"!y!""##+*F++k""(+""(+!;!+!"!+="++I"(+!"$;!+!#$;!+!"!+*",+O"1##+!;##"+P";++x!")+|"3++ +P!")+!")+!#%++3++7;!)!+A"7+!"/+n""&+#"!+!"',
  '"+!"(+!"!+)3++Q!"%+!""+!"%+)3++W!3++`%F3#!"$#"+(""y!"!D.+!DC"(+#"$E!#"G,F+"!+v"-$+?# + +d"#%+ + + +Q..#4#+E4!+#.!4!.!4!+X%.!4"+ +P',
  '!.!6(.!4!6#.!4!.!4!"!+&"0+ + + + +Q+.!4!+ + + + + + + +j%F?"3F++ + +Y.3++$#"+r!3++G"%#!+[!"(##++#!+,3++ +|(#"3++X&#"+|#"!+!"X!+("$',
  '+o!e$6!+,""e"W#+ W W W W W W Wp1Z Zn$+JZ!W@+T"Wg"+ + + + + + + + +z6Z$+!Z(+!Z"+ W_&+0f!+>f#+"f!+/f$+)Wl)+ + + +c#""#!"$+ + + + +Y%',
  '3++[,"O+""8+ +s("%+#"7+""(+?"$+Y#"#+R$Zy!+*Z8+ +W63 +U,"X!+$"S!+)"!+/"!+"#$+1"%+!"0+ + "(+!"2+""(+!""+!"%+W""!+f#"(+*3++r("!+_!"$3',
  '++%,!+ +U%"$3++^%""+!3++Q%"!+""!+(""+%"!+ +h$"(+a""(+%3++$."+ +r#-!+#-!+ G$W!GHz$GW"z-G0z"G0z!G/W!z!GFz+U.+#U?+"U[!+&U?_!U"_+U3+!z',
  'Y!{;W#z.WMz$W*z(W"z/W&z`#WBG-W*G!Wh!G!W(^!W/G)+"G"W6Z"W%Z!W%^#W"^!W"^!]"G"W%G-W2G#W!G#W#| Wa!G!W!G!^"W"^,W6^4W#^!W$^#W!^#W(^!W!^!W',
  '/Z!W!Z!W!Z!W%^!W$Z!W!Z"Wl!G"W!Z(W1Z/W.Z-+-G!W$G!W9G-]"G$^!G6]!G$^"G.W!GP!+)G9+&G!Wl!^#W#^%+G*#C#+$WD^!W1^#W*^!W%G&^!G#W#G"W$z#W$G,',
  'W"z#G$W*z#+h"G#+$G%+w!G%z&W-z$W!z +-}$+Y!})++}&+I})+?}"+-}$+"}/+*}H+-^!W"^!W)^)W&^!W*^+W!G!^#W(G!WQ!^!W_!^"W!^"W!^!W2^#W!^.WC+z!z)',
  'G/z"W.z#W,z#WV!^#W!z!W!z$W1z"W-z$W!^*z(+Y%3++ zY7+',
].join('');

/** The planes beyond, as first character, last character, class. */
export const planesBeyond: readonly (readonly [number, number, number])[] = [
  [0x20000, 0x2fffd, 53],
  [0x2fffe, 0x2ffff, 9],
  [0x30000, 0x3fffd, 53],
  [0x3fffe, 0xe0000, 9],
  [0xe0001, 0xe0001, 1],
  [0xe0002, 0xe001f, 9],
  [0xe0020, 0xe007f, 1],
  [0xe0080, 0xe00ff, 9],
  [0xe0100, 0xe01ef, 1],
  [0xe01f0, 0x10ffff, 9],
];
