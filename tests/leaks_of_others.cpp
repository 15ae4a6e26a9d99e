// Read by LeakSanitizer: memory that libraries keep until the end without a pointer to it. Fontconfig, which Poppler asks for the fonts that a
// document does not bring along, never gives its last pattern back.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
