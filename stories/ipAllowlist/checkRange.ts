import ipaddr from 'ipaddr.js';

/** A normalized range (RFC 4632, RFC 5952) or an error message. */
export type RangeCheck = { readonly range: string } | { readonly problem: string };

/** Reads `203.0.113.7`, `203.0.113.0/24`, `2001:db8::1` or `2001:db8::/32`; an address becomes a range of one. */
export function checkRange(text: string): RangeCheck {
  const [written = '', length, ...more] = text.split('/');
  const address = readAddress(written);
  if (!address || more.length > 0) {
    return {
      problem: `“${text}” is no IP address. Write one, such as 203.0.113.7, or a range, such as 2001:db8::/32.`,
    };
  }
  const longest = address.kind() === 'ipv4' ? 32 : 128;
  if (length === undefined) return { range: `${address}/${longest}` };
  if (!/^(0|[1-9]\d*)$/.test(length) || Number(length) > longest) {
    return { problem: `“${text}” has no length of a range. Write a number from 1 to ${longest} after the slash.` };
  }
  if (length === '0') {
    return { problem: `“${text}” is every address, so it limits nothing. Remove it.` };
  }
  const first = firstOf(address, length);
  if (first === `${address}`) return { range: `${address}/${length}` };
  return {
    problem: `“${text}” could mean a range or one address. Write ${first}/${length} for the range, or ${address} for the address.`,
  };
}

function readAddress(text: string) {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  if (/[%.]/.test(text) || !ipaddr.IPv6.isValid(text)) return undefined;
  const address = ipaddr.IPv6.parse(text);
  return address.isIPv4MappedAddress() ? undefined : address;
}

function firstOf(address: ipaddr.IPv4 | ipaddr.IPv6, length: string): string {
  const kind = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  return kind.networkAddressFromCIDR(`${address}/${length}`).toString();
}
