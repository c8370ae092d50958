"""The tables of this service hang from a base of their own, so that no other service's tables can clash with them."""

from sqlmodel import SQLModel

from shared.database import new_registry


class Base(SQLModel, registry=new_registry()):
    pass
