export const usage = `usage: totem-cup [--config FILE] [--demo]        the totem; --demo: invented bookings, simulated devices
       totem-cup import FILE [--config FILE]    bookings from a CSV file into the database
       totem-cup --help`;
