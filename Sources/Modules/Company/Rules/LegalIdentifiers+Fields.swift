import Kernel

extension RecordField {
  /// Set alone only from what is kept, where the three numbers already agree.
  package static func siren(_ path: Path<LegalIdentifiers>) -> RecordField {
    optional(
      "siren", "SIREN", of: { $0[keyPath: path].siren },
      put: { record, siren in
        let old = record[keyPath: path]
        record[keyPath: path] = LegalIdentifiers(siren: siren, siret: old.siret, vatNumber: old.vatNumber)
      }, .identifier(20)
    ).completed { if $0[keyPath: path] == LegalIdentifiers() { $0[keyPath: path] = $1[keyPath: path] } }
  }

  package static func siret(_ path: Path<LegalIdentifiers>) -> RecordField {
    optional(
      "siret", "SIRET", of: { $0[keyPath: path].siret },
      put: { record, siret in
        let old = record[keyPath: path]
        record[keyPath: path] = LegalIdentifiers(siren: old.siren, siret: siret, vatNumber: old.vatNumber)
      }, .identifier(20)
    ).completed(with: "siren")
  }

  package static func vatNumber(_ path: Path<LegalIdentifiers>) -> RecordField {
    optional(
      "vat_number", "N° de TVA", of: { $0[keyPath: path].vatNumber },
      put: { record, number in
        let old = record[keyPath: path]
        record[keyPath: path] = LegalIdentifiers(siren: old.siren, siret: old.siret, vatNumber: number)
      }, .identifier(20)
    ).completed(with: "siren")
  }
}

extension LegalIdentifiers {
  /// The fields that a command changes together.
  package static let keys: Set = ["siren", "siret", "vat_number"]

  /// These numbers after what a command says of them.
  package func changed<Record>(by given: FieldChanges<Record>) throws(LegalIdentityRefusal)
    -> LegalIdentifiers
  {
    try changed(siren: given["siren"], siret: given["siret"], vatNumber: given["vat_number"])
  }
}
