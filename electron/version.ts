declare const HEARD_VERSION: string;

/** The version of this program, written in when it is built. */
export const version: string = HEARD_VERSION;
