"""Menus, breadcrumb and footer, edited once per language."""
