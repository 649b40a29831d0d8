/** What turns bytes into text, chunk by chunk. */
export interface StreamDecoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

/** Characters 128 to 255 of code page 850, in which old DOS and dBase programs write. */
const upperHalf =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
  "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

class CodePage850 implements StreamDecoder {
  decode(bytes?: Uint8Array): string {
    if (bytes === undefined) return "";
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    return text.replace(/[\u0080-\u00ff]/g, (sign) => upperHalf[sign.charCodeAt(0) - 128]);
  }
}

/** A decoder of an encoding; code page 850 is one that the platform lacks. */
export function streamDecoder(encoding: string): StreamDecoder {
  return encoding === "cp850" ? new CodePage850() : new TextDecoder(encoding);
}
