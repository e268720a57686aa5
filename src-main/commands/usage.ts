export const usage = `usage: totem-cup [--config FILE] [--demo]        the totem, or the desk if the configuration says so;
                                                 --demo: invented bookings, simulated devices
       totem-cup --desk                          the desk, of this configuration or of the demo
       totem-cup import FILE                    bookings from a CSV file into the database
       totem-cup export-requests FILE           requests of cancellation for the CUP, as CSV
       totem-cup verify-receipt TEXT            whether a receipt is genuine, and what it says
                 [--public-key FILE]            by the keys of this file, not by those of the data folder
       totem-cup receipt-keys [renew]           the public keys of the receipts; renew: another one from the next start on
       totem-cup verify-audit                   whether the register of what was done is as it was written
       totem-cup staff-pin                      the line of the configuration for a PIN of the staff, which it asks for
       totem-cup calibrate                      the size of the screen, with a health card held against it
       totem-cup --help
       each with [--config FILE]`;
