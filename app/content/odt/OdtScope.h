// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/Comments.h"
#include "app/content/assembly/Notes.h"
#include "app/content/assembly/PictureStore.h"
#include "app/content/assembly/TypedText.h"
#include "app/content/odt/ListNumbering.h"
#include "app/content/odt/OdfPackage.h"

namespace bantin::content::odt {

/// What all readers of one import share; lives as long as the import.
struct OdtContext {
    OdfPackage &package;
    const StyleSheet &styles;
    ListNumbering &numbering;
    assembly::PictureStore &pictures;
    assembly::Notes &notes;
    assembly::Comments &comments;
    assembly::Notices &notices;
    assembly::TypedText &typed;
    std::stop_token stop;
    int noteCount = 0;
    int annotationCount = 0;
};

/// The part being read, with what is known of the import.
struct OdtScope {
    OdtContext &context;
    assembly::XmlPart &xml;
};

} // namespace bantin::content::odt
