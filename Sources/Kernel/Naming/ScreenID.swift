/// A list by its name in the program and in scripts, such as `ventes.factures`.
///
/// Each module's facts declare the constants of its own screens, as doors: by them desks lead to one another's screens
/// without importing one another, and one that does not exist does not compile.
package struct ListID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }

  package var description: String { rawValue }
}

/// A form by its name in the program, such as `crm.client.edit`.
package struct FormID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }

  package var description: String { rawValue }
}

/// A board of blocks by its name in the program, such as `crm.client`.
package struct BoardID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }

  package var description: String { rawValue }
}

/// A page to read by its name in the program, such as `ventes.piece`.
package struct PageID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }

  package var description: String { rawValue }
}
