import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store

extension Screens {
  /// Finds an employee by the registration number or a word of the name, for whoever may see who works here.
  package static let employeePicker = Picker(
    matches: { reading, typed in
      guard [.readEmployees, .readExpenses].contains(where: reading.viewer.may) else { return [] }
      return try Employee.suggestions(typed, in: reading).map {
        Choice($0.code, $0.fullName, detail: $0.details.position)
      }
    },
    title: { reading, code in try Employee.named(code, in: reading)?.fullName },
    create: { typed in .form(.employee, preset: typed.isEmpty ? [:] : [.name: typed]) },
    open: { reading, code in
      guard let employee = try Employee.named(code, in: reading) else { throw ShellRefusal.nothingTyped }
      return .record(.employee, employee.id.rawValue)
    })
}
