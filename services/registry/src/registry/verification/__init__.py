"""Whether a certificate is good: by number, by link, on paper (PDF/UA-1) with a QR code."""
