// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <optional>

namespace bantin::content::assembly {

/// What a style or the text itself says about a run; unset means "as inherited".
struct RunStyle {
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> underline;
    std::optional<bool> strike;
    std::optional<bool> hidden;
    std::optional<Mark> position; ///< Superscript or Subscript; Bold stands for "baseline"
    QString font;

    /// Takes over whatever `stronger` sets.
    void overrideWith(const RunStyle &stronger);
    Marks marks() const;
};

} // namespace bantin::content::assembly
