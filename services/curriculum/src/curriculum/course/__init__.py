"""The short course for people who work beside peer specialists: read by all, taken by those who want its paper."""
