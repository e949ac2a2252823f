// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"

namespace bantin::ui::editor {

/// What an import has to say, each sentence once and in order, in the language of the interface.
QStringList noticeSentences(const QList<content::ImportNotice> &notices);

} // namespace bantin::ui::editor
