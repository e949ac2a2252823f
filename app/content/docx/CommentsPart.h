// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/docx/PartScope.h"

namespace bantin::content::docx {

/// The paragraph that stands for each comment: its last one (w14:paraId, [MS-DOCX] §2.5.3.2), by which replies name it.
using CommentParagraphs = QHash<QString, QString>; ///< comment id by paragraph id

CommentParagraphs readCommentParagraphs(assembly::XmlPart &xml);

/// The comments part (ECMA-376 §17.13.4.6): adds those the text has a place for. False when the XML is broken.
bool readComments(PartScope &scope);

/// Which comments are done and which answer another ([MS-DOCX] §2.5.3.1, w15:commentEx). False when the XML is broken.
bool readCommentThreads(assembly::XmlPart &xml, const CommentParagraphs &paragraphs, assembly::Comments &comments);

} // namespace bantin::content::docx
