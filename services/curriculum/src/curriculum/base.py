from sqlmodel import SQLModel

from shared.database import new_registry


class Base(SQLModel, registry=new_registry()):
    """What the tables of this service descend from, so that no other service's table can be meant."""
