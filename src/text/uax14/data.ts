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
export const lineClasses: readonly string[] =
  'CM|BA|LF|BK|CR|SP|EX|QU|AL|PR|PO|OP|CP|IS|HY|SY|NU|CL|NL|GL|PR loose|AI|QU initial|PO loose|BB|AI interpunct|QU final|HH|HL|JL wide|JV|JT|NS|AK|VI|AS|ID|VF|ZW|ZWJ|HH cjk|B2 em|IN|IN two|IN three|NS bang|WJ|PR wide|AI unit|AI cell|IN mid|ID wide|OP wide|CL wide|AL wide|AL circle|EB|EB wide|AI wide cell|B2|BA wide|NS wide kanji-repeat|NS wide wave|NS wide repeat|NS wide|CJ wide|NS wide middot|CJ wide long|ID wide unit|H3 wide|EX wide|IN wide|PR wide loose|PO wide loose|EX wide bang|ID wide sign|CL wide point|ID wide solidus|ID wide digit|NS wide colon|ID wide tilde|CB|AP|ID unassigned|RI|EM wide|AL unassigned|H2 wide'.split('|');

/** Planes 0 and 1: a run is a class and a length less one (`line-class.ts` knows the figures); Hangul syllables stand as one run of `H3`. */
export const packedRuns: string = [
  '!*"!#!$"%!!3&!(!)!*!+!,!*!)!-!.!*!+!/!0!/!1!2+/"*#(!*<-!+!.!*>-!"!3!*!!&4!!;5!-!,!+!6!+!*!7"*!7!8!*!"!*"9!6!7":!*!7!;!7#<!7#-!*87!',
  '*@7!*R+7!:!7#:!7!*"7!*(7$*!7!*!:!*A!~!5(!.*//!*n%!(*i%/!=!*$+!*!!N=!!!*!!"*!!"(!!!*)><*$>$*.2&*#,#/"*"!,(!!!(#*L!62+,!2"*#!!*V"(!*',
  '!!(2!*!!&*"!"*!!$*"2+*8!!*?!<*}!!,*02+*B!**$/!(!*#!!+"*7!$*!!**!!#*!!%*L!#*U!2"*%!**K!92!!B*W!!#*!!3*!!(*+!"""2+*2!#*Y!!!*!!(*"!"*',
  '"!#**!!*+!"*"2+*","*%,!*!+!*"!!*"!#*Y!!!*!!%*$!"*"!#*#!!*52+!"*#!!*,!#*Y!!!*!!)*!!#*!!#*5!"*"2+*!+!*)!&*!!#*Y!!!*!!(*"!"*"!#*(!#*+',
  '!"*"2+*3!!*]!!%*#!#*!!$**!!*/2+**+!*&!%*X!!!*!!(*!!#*!!$*(!"*,!"*"2+*(:!**!#:!*X!!!*!!(*!!#*!!$*(!"*,!"*"2+*#!!*-!$*X!!"*!!(*!!#*!',
  '!$**!!*+!"*"2+**,!*(!#*h!!!*$!&*!!!*!!)*&2+*"!"*_!!!*"!(*$+!*(!)*!2+""*w!!!*"!**,!(*!2+*H:$*!:"5!:""!5!(%5!*!(!*#!"*&2+*+"!!!*!!!*',
  '!!!-!3!-!3!!"*R!!/"!!%"!!"*%!,*!!E*!""*&!!**:""!:!*%5"*r!!5*!2+""*+!$*$!#*!!#*"!(*#!$*.!-*!!!2+!$*U"?S"@j!Az!*k(!#*!"!*d#=!*y."!*;',
  '-!3!*p!"#*E!$*=!#""*<!"*?!"*b!!A""B!*!"!*!"!+!*!!!*"2+*9(""":!*!("*!!#5!!!2+*_"!"*C!!*j"!-*$!-*)("2+*t"2,*^!!%*Z!!+*!!>*"!!2+*&2+*',
  '7!O*"!,5!*5!%CP!!1D!C)*!""E+""F!"$F+!*F*"#!#*?!.*"2+*&EG!-G"*Q!!5*#"%2+*&2+*E""*r!!#*!!6*$!!*&!!*"!#*^$!.5!!O5!!#*R,:!*""(5!"#H!!!',
  'I!!"J!5!=!J!K!7"*!8!<!-!8"<!-!8!7"*"L!M!N!"!$"!%5!9!,!9",!9!,"*!8!<!7!O!B!*&/!-!3!O#*-"!,!"$*!"#P!*%!+*$7!*)-!3!7!*!7$*)-!3!*2+(,!',
  '+!Q!+"6!+*,!+$,!+",!+!,!+0!B*39!*!7!*#9!**R!*"6!*+7"*)7!*E70*!S-*$S+*07!*&S+*Y!S!*!S!*L7!*!7"*#7"*"7!*#7!*!7!+"*!7!*$7!*"7$*"7!*!7',
  '!*!7&*!7!*%7$*$7"*+7!*#7!*%7!*.7"*"7$*"7"*"7"*37"*"7"*.7!*#7!*,7!*:7!*P!T!*9-!3!-!3!*&7!*(U"*.V!W!*U$X$*#U!F"U!*`"Se#*!Sn!*$SF*,S1',
  '*"S$*+S"*!S(*)S"*"S"*$S"*"S"*$S#*"S!Y!*!S$*1S$**S!*.X"*!F$*!S"*"S!*$S"*$U"S"F!*!F#Z!F"*1X)*!F#*$S!*!S!*%X-*-S"*!S#*!S!F!S"*!S"*!S!',
  '*0U!*+X&*#X!*+S"*!X!*)X"*2U"F%U"F#S$F!X!F#S!F!U!S#F"S"F!S"F#*!S!*$S"U!S&F!U"F!U!S!F"Z!U!S"U!F(X!*"F"["Z"*;X!*DX!*!X!*$X#*!]!*#)&*!',
  '("F!*#-!3!-!3!-!3!-!3!-!3!-!3!-!3!S?*!X#*9X!*/X!*%-!3!*@-!3!-!3!-!3!-!3!-!3!*1"!*b)-!3!-!3!-!3!-!3!-!3!-!3!-!3!-!3!-!3!-!3!-!3!*a!',
  '-!3!-!3!*A-!3!*X&X"*T!X!*$]!S$*u)!#*((!"#*!(!"!*d""!*/!!*S"!A)"8!<!8!<!)#8!<!)!8!<!")*!=!-!"!*"8!<!*"8!<!-!3!-!3!-!3!-!3!"$(!*!""*',
  '!""*%^""#*!=!"!-!")*!"!*!""*#("-!.!-!.!-!.!-!.!=!*CU;*!U{!*-Un$*;U1_!W"U"`!U"V!W!V!W!V!W!V!W!V!W!U"V!W!V!W!V!W!V!W!a!V!W"U+!&U%!!U',
  '%b!c!U"F!*!d!U!d!U!d!U!d!U!d!U:d!U@d!U!d!U!d!U&d!U&d"*"!"c"b"U!a!d!U!d!U!d!U!d!U!d!U:d!U@d!U!d!U!d!U&d!U&d"U$e!f!b"U!*%UL*!UQ"*!Ux',
  '!**U!d1U@*!UIS)Uy#g!U*g!U&g!U#g!U*g"U"g"U#g!U+g!U$g!U.g"U"g!U#g!U%g!UW!g"U-g#U"g!UCg!U&g!UdU#Xb!Uuz*c!Uw9*#UX!*X!""*w%"!(!"!*12+*g',
  '!!$*!!+*A!"*r!!"*!"%*t%!!*#!!*$!!*8!%*$!!*,,!*]!:"("*)!"*S!!3*)""2+*&!3*+:!*"!!2+*=!)""*8!.*-?>*#!$CP!!.D!F&"#F$*!"!E+*$F"*%!!*+2+',
  '*&EJ!/**"#!!")!"*"E+*"F!"#*<!#*S!!!*!!#*"!"*%!"*!!!*J!%""*#!"*U%!)"!!"*"2+*&hx[%*-@8*$AR!*r}#UU,*>>!!!>+*!>.*!>%*!>!*!>"*!>"*!>+*r',
  '+3!-!*S$,!*#!1W#c"i"V!W!j!*&5!!!5!!!5!!!5"!!5!!!5!!!5"!!U%V!W!V!W!V!W!V!W!V!W!V!W!V!W!V!W!U"V!W!U(W!U!W!*!c"i"U!V!W!V!W!V!W!U)*!U!',
  'k!l!U!*X#P!*!m!U!n!k!l!U"V!W!U"o!U!o!p!q+r"U#m!U<V!U!W!U>V!U!W!s!V!W"V!W"e!U!d*f!UNc"U@*#U&*"U&*"U&*"U#*#l!k!U#k"*!X(*+!#t!S!*l%"#',
  '*d%!!*z$!!*Z#!%*E"!*Q!"!*g$2+*e5"!*_$"!*y$!#*!!"*%!$*I!#*$!!*1")*R#!"**"&L!*d!"(*h+!$*)2+*&2+*@!%=!*x&!"=!*C"!*J!&*h!!,*R!!$*n"!#u',
  '"CT!!/D!""F%*$F5E+!!C"!"C!**5!!#*N!,*"2!"$!!*+2!*C2+*&!#*E!/*!2+"$*!!"*M!!*!:!*+!#*Q!!/*$""*!"!!$*!!"2+*!:!*!"#*n!!-""*!""*!!!*"!!',
  '*Z""!*V!!-*%2+*&!$*!C)*"C"*"C7*!C(*!C"*!C%*!!""!!(*"!"*"!"D!*"E!*&!!*%"!E"C"!"*"!(*#!%*,E+*!E!*"E!*!E"CE*!F!!**!!!*"!!*!!$*!!$D!u!',
  '!!F#*!F"*)!"*t!!3*$"$*!2+""*"!!*s!!5*-2+*m$!(*"!*:!""("*#"0*$!"*t!!2""*.2+*&:.*`!!.*)2+*&25*Z!!0*$2+*""#*V%!0*k#2+*7C(*"C!*"C)*!C"',
  '*!C9!&*!!"*"!#D!u!!!u!!""#**E+*k"!(*"!(*!:!*!!!*=!+*I!(*!!$:!*!"$:!*!!!**!,*O!1"#*!:#""*P":+*x!!)*|"2+*V!!)*!!)*!"%*+2+*7:!(!*A!7*',
  '!!/*n"!&*#!!*!!"*!!(*!!!*)2+*Q!!%*!!"*!!%*)2+*W!2+*`%E3"!!$""*(!"u!!!C.*!CC!(*#!$D!""F,E+!!*v",$*?"!*p9"%*]o!-#3#*E3!*#-!3!-!3!*X%',
  '-!3"*y#-!5(-!3!5#-!3!-!3!!!*&!0*YT"-!3!*^]#E?!3E+*zS!2+*$""*r!2+*G!%"!*[!!("#*+"!*,2+*j,""2+*X&""*|#!!*!!X!*(!$*o!c$5!*,!"c"U#**U[',
  '[#XY+*JX!U@*T"Ug"*VT$X$*!X(*!X"*!U_&*0d!*>d#*"d!*/d$*)Ul)*kV!!""!!$*p|!2+*[,!O*"!8*t,!%*#!7*"!(*?!$*Y#!#*R$Xy!**X8*V92S!*U,!X!*$!S',
  '!*)!!*/!!*""$*1!%*!!0*j>!(*!!2*"!(*!!"*!!%*W"!!*f#!(**2+*r(!!*_!!$2+*%+!*p+!$2+*^%!"*!2+*Q%!!*"!!*(!"*%!!*^+!(*a"!(*%2+*$-"*`3,!*#',
  ',!*c3F$U!FHv$FW"v-F0v"F0v!F/U!v!FFv+S.*#S?*"S[!*&S?]!S"]+S3*!vY!w;U#v.UMv$U*v(U"v/U&v`#UBF-U*F!Uh!F!U([!U/F)*"F"U6X"U%X!U%[#U"[!U"',
  '[!Z"F"U%F-U2F#U!F#U#x%Ua!F!U!F!["U"[,U6[4U#[!U$[#U![#U([!U![!U/X!U!X!U!X!U%[!U$X!U!X"Ul!F"U!X(U1X/U.X-*-F!U$F!U9F-Z"F$[!F6Z!F$["F.',
  'U!FP!*)F9*&F!Ul![#U#[%*G)#B#*$UD[!U1[#U*[!U%F&[!F#U#F"U$v#U$F,U"v#F$U*v#*h"F#*$F%*w!F%v&U-v$U!v0*-y$*Y!y)*+y&*Iy)*?y"*-y$*"y/**yH*',
  '-[!U"[!U)[)U&[!U*[+U!F![#U(F!UQ![!U_!["U!["U![!U2[#U![.UC*z!v)F/v"U.v#U,v#UV![#U!v!U!v$U1v"U-v$U![*v(*Y%2+*&vY7*"',
].join('');

/** The planes beyond, as first character, last character, class. */
export const planesBeyond: readonly (readonly [number, number, number])[] = [
  [0x20000, 0x2fffd, 51],
  [0x2fffe, 0x2ffff, 8],
  [0x30000, 0x3fffd, 51],
  [0x3fffe, 0xe0000, 8],
  [0xe0001, 0xe0001, 0],
  [0xe0002, 0xe001f, 8],
  [0xe0020, 0xe007f, 0],
  [0xe0080, 0xe00ff, 8],
  [0xe0100, 0xe01ef, 0],
  [0xe01f0, 0x10ffff, 8],
];
