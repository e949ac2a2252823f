// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/content/assembly/XmlPart.h"

#include <optional>

namespace bantin::content::docx {

using namespace assembly;

/// What w:rPr says about a run (ECMA-376 §17.3.2); unset means "as inherited".
struct RunProperties {
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> underline;
    std::optional<bool> strike;
    std::optional<bool> hidden;
    std::optional<Mark> position; ///< Superscript or Subscript; Bold stands for "baseline"
    QString font;
    QString style;            ///< character style id
    bool deletedMark = false; ///< tracked deletion of the paragraph mark

    /// Takes over whatever `stronger` sets.
    void overrideWith(const RunProperties &stronger);
    Marks marks() const;
};

/// Reads the w:rPr the part stands on, to its end.
RunProperties readRunProperties(XmlPart &xml);

} // namespace bantin::content::docx
