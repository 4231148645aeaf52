import CNcurses

/// What the C library, hence ncurses, can write.
enum Charset {
  case utf8
  case ascii

  /// Sets the character type of the process's locale, and says what it allows.
  ///
  /// A forwarded `LANG=fr_FR.UTF-8` that was never generated here is the common case of a French SSH
  /// session: the library then falls back to ASCII, and any UTF-8 locale serves as well, since no other
  /// category is used.
  static func prepare() -> Charset {
    for name in ["", "C.UTF-8", "en_US.UTF-8"] {
      if unsafe setlocale(LC_CTYPE, name) != nil && isUTF8 { return .utf8 }
    }
    return .ascii
  }

  /// How many columns the C library, hence ncurses, gives to a scalar; -1 when it does not know it.
  static func columns(of scalar: Unicode.Scalar) -> Int { Int(wcwidth(wchar_t(scalar.value))) }

  private static var isUTF8: Bool {
    guard let codeset = unsafe cn_codeset() else { return false }
    return ["UTF-8", "UTF8", "utf8"].contains(unsafe String(cString: codeset))
  }
}
