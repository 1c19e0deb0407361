"""Public forms that take several sittings: kept on our side step by step, resumed by a link, with attachments."""
