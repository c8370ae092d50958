"""Contracts that import-linter does not bring along."""

from collections import Counter

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output
from importlinter.application.contract_utils import AlertLevel, remove_ignored_imports_and_report

from tests.fences.dialect import ratchet

WIRING = ("main", "migrations")
"""What knows all tables of a service, to make them."""


class PrivateTables(Contract):
    """No room imports the tables of another room of its service.

    `excepted` are the imports that are meant to stay, each with its reason; beyond them there may be as many as
    `dialect.json` still records.
    """

    type_name = "private_tables"

    services = fields.ListField(subfield=fields.StringField())
    excepted = fields.SetField(subfield=fields.ImportExpressionField(), required=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        remove_ignored_imports_and_report(graph, self.excepted or set(), AlertLevel.ERROR)
        found = [
            (importer, tables)
            for tables in sorted(graph.modules)
            if tables.endswith(".tables") and tables.split(".")[0] in self.services
            for importer in sorted(graph.find_modules_that_directly_import(tables))
            if importer.split(".")[1] not in WIRING and not importer.startswith(tables.removesuffix("tables"))
        ]
        beyond = Counter(importer for importer, _ in found) - _recorded()
        return ContractCheck(kept=not beyond, metadata={"found": [pair for pair in found if pair[0] in beyond]})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, tables in check.metadata["found"]:
            output.print_error(f"{importer} imports {tables}: ask the queries of that room")


def _recorded() -> Counter[str]:
    """How many imports of other rooms' tables each module still has."""
    rules = {place.partition("/src/")[2]: rules for place, rules in ratchet.read().items()}
    modules = {place.removesuffix(".py").removesuffix("/__init__").replace("/", "."): place for place in rules}
    return Counter({name: rules[place].get("tables-are-private", 0) for name, place in modules.items()})
