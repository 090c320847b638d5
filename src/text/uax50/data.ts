/** The Vertical_Orientation of every character of Unicode 17.0, packed as runs; unpacked by `vertical-orientation.ts`. Made by scripts/uax50-data.mjs: do not edit. */

/*! The tables in this file are derived from the Unicode Character Database 17.0.0 (Vertical_Orientation).

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

/**
 * Planes 0 and 1 in pages of 1024 characters, told apart by spaces. A run is a sign (U upright, R turned, V upright with a form of its own,
 * S turned without one) and its length in base 36; no length is one character, or the rest of the page.
 */
export const packedPages: string = [
  'R4nURUR4UR2URaU3RoURvURduU2R R R R R74U74R RUhrR R4wU28R R RmURS2R2S2R2U2ReU2R9U2R5UR4U3R7URjUR3bU4RU3RrU2RU7R5UR3U2RU2R6U6RURURUR',
  '4UR6UbR5U6RU2RU1nR2U4R3yURlU2R5mU8R4UkR4U5S2UR29UuRzUgRURUbR6U UzRU64R4gU3eR6U94ReUuR RluUuRwUaR1pURwUqRUpR4U RggU2R1aU UV2U5SaU2S',
  'cUgSUgVUVUVUVUVUpVUvVUVUVU6VU6V2U4V2U3SVUVUVUVUVUpVUvVUVUVU6VU6V2U5SU16VU3wV4U3VU1gVgU73V2hUzV5U U U U U U U U U U U U U U U U U U',
  ' U U U U U U U U U U U U5sR R9sUwR U U U U U U U U U U U R R U U U U U U UlcR ReoUgRgUpR7V3U5RS6U4R4U9R41VU6S2U2VRVUbS2R3VUrSUSUSU',
  'rS6R3jU3SU4R8U9R3U2R R R RaoUwR R R RaoU3kR Re8U5cR R R R R R U U U U U UhsR R R R R R R R R R RrkU U U U U U U U Ue8R R R R R R R',
  ' R Rs0U U8iVUtV3U2VUeV4UbcR R R R R R R RjkU7kR Ue8R68U4gR R Uj4R R R R R R Ue8V2U U R74Ue8R R',
].join('');

/** What is not turned in the planes beyond, as first character, last character, orientation. */
export const planesBeyond: readonly (readonly [number, number, number])[] = [
  [0x20000, 0x2fffd, 0],
  [0x30000, 0x3fffd, 0],
  [0xf0000, 0xffffd, 0],
  [0x100000, 0x10fffd, 0],
];
