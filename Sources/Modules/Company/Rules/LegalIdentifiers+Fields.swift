import Kernel

extension RecordField {
  /// Set alone only from what is kept, where the three numbers already agree.
  package static func siren(_ key: Key, _ path: Path<LegalIdentifiers>) -> RecordField {
    optional(
      key, "SIREN", of: { $0[keyPath: path].siren },
      put: { record, siren in
        let old = record[keyPath: path]
        record[keyPath: path] = LegalIdentifiers(siren: siren, siret: old.siret, vatNumber: old.vatNumber)
      }, .identifier(20)
    ).completed { if $0[keyPath: path] == LegalIdentifiers() { $0[keyPath: path] = $1[keyPath: path] } }
  }

  package static func siret(_ key: Key, _ path: Path<LegalIdentifiers>, with siren: Key) -> RecordField {
    optional(
      key, "SIRET", of: { $0[keyPath: path].siret },
      put: { record, siret in
        let old = record[keyPath: path]
        record[keyPath: path] = LegalIdentifiers(siren: old.siren, siret: siret, vatNumber: old.vatNumber)
      }, .identifier(20)
    ).completed(with: siren)
  }

  package static func vatNumber(_ key: Key, _ path: Path<LegalIdentifiers>, with siren: Key) -> RecordField {
    optional(
      key, "N° de TVA", of: { $0[keyPath: path].vatNumber },
      put: { record, number in
        let old = record[keyPath: path]
        record[keyPath: path] = LegalIdentifiers(siren: old.siren, siret: old.siret, vatNumber: number)
      }, .identifier(20)
    ).completed(with: siren)
  }
}
