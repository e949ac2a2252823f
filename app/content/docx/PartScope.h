// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/docx/FieldState.h"
#include "app/content/docx/MediaStore.h"
#include "app/content/assembly/Comments.h"
#include "app/content/assembly/Notes.h"
#include "app/content/docx/NumberingCounter.h"
#include "app/content/docx/StylesPart.h"
#include "app/content/assembly/TypedText.h"

namespace bantin::content::docx {

/// What all readers of one import share; lives as long as the import.
struct ImportContext {
    const StylesPart &styles;
    NumberingCounter &counter;
    MediaStore &media;
    Notes &notes;
    Comments &comments;
    Notices &notices;
    TypedText &typed;
};

/// One story being read: the body, the notes, or a text box within either.
struct PartScope {
    ImportContext &context;
    XmlPart &xml;
    const Relationships &relationships;
    FieldState fields{};
};

/// mc:AlternateContent (ECMA-376 part 3 §7.5): reads the first choice that `read` got something from, so that a text box
/// stored as drawing and as VML comes out once. `read` consumes the current element and says whether it found content.
template<typename Read>
void readAlternateContent(XmlPart &xml, Read &&read)
{
    bool found = false;
    while (xml.nextChild()) {
        const bool candidate = xml.is(Ns::Compatibility, "Choice"_L1) || xml.is(Ns::Compatibility, "Fallback"_L1);
        if (candidate && !found)
            found = read();
        else
            xml.skip();
    }
}

} // namespace bantin::content::docx
