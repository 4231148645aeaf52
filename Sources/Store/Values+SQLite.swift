import GRDB
import Kernel

extension Money: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue { cents.databaseValue }
  package static func fromDatabaseValue(_ value: DatabaseValue) -> Money? {
    Int64.fromDatabaseValue(value).map(Money.init(cents:))
  }
}

extension UnitPrice: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue { millionths.databaseValue }
  package static func fromDatabaseValue(_ value: DatabaseValue) -> UnitPrice? {
    Int64.fromDatabaseValue(value).map(UnitPrice.init(millionths:))
  }
}

extension Quantity: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue { tenThousandths.databaseValue }
  package static func fromDatabaseValue(_ value: DatabaseValue) -> Quantity? {
    Int64.fromDatabaseValue(value).map(Quantity.init(tenThousandths:))
  }
}

extension Percentage: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue { basisPoints.databaseValue }
  package static func fromDatabaseValue(_ value: DatabaseValue) -> Percentage? {
    Int.fromDatabaseValue(value).map(Percentage.init(basisPoints:))
  }
}

extension VATRate: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue { basisPoints.databaseValue }
  package static func fromDatabaseValue(_ value: DatabaseValue) -> VATRate? {
    Int.fromDatabaseValue(value).map(VATRate.init(basisPoints:))
  }
}

extension Day: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue { iso.databaseValue }
  package static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
    String.fromDatabaseValue(value).flatMap(Day.init(iso:))
  }
}

extension PaymentTerms: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue { code.databaseValue }
  package static func fromDatabaseValue(_ value: DatabaseValue) -> PaymentTerms? {
    String.fromDatabaseValue(value).flatMap(PaymentTerms.init(code:))
  }
}

extension ID: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue { rawValue.databaseValue }
  package static func fromDatabaseValue(_ value: DatabaseValue) -> ID? {
    Int64.fromDatabaseValue(value).map(ID.init(rawValue:))
  }
}
