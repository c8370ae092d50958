"""Very many people sit the written part at once: is every answer kept that was acknowledged, and is it quick?"""
