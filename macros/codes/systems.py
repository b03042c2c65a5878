"""The names by which health records call a code system.

In: nothing. Out: for each system its numbers (OID), addresses and short names, each as
`plain` in browser/systems.js leaves it: small letters; addresses without http://, www.
and a slash at the end; short names without hyphens and spaces.

Where each was seen (public documents, read on 30 November 2026):
- numbers and addresses: HL7 FHIR, "Known code systems" (namingsystem-terminologies), and
  HL7 Terminology (THO), NamingSystem v3-WC (ATC), MeSH, HPO, icd9cm, ICD-9CM-diagnosiscodes;
- I9, I9C, I10, I10C, ICD10GM and a year, WC: HL7 version 2, table 0396, and THO;
- ICD9, ICD10, SNOMED, RXCUI, NDC, LOINC: OpenEMR, interface/patient_file/education.php;
- CID10, the same in Portuguese: BVS-InfoButton, MainSearchCriteriaTest;
- addresses of single HPO and MeSH codes: hpo.jax.org, purl.obolibrary.org, meshb.nlm.nih.gov, id.nlm.nih.gov.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..catalogue.models.codes import HPO, ICD10CM, MESH


@dataclass(frozen=True, slots=True)
class Named:
    """A code system as health records name it.

    name: for readers. called: each number, address and short name. read_as: the id of the
    system of ours whose codes it has. note: whether readers are told that it is read so.
    medicines: whether its codes are of medicines.
    """

    name: str
    called: tuple[str, ...]
    read_as: str = ""
    note: bool = False
    medicines: bool = False


NAMED = (
    # In the United States "ICD-10" is what people say for ICD-10-CM.
    Named(ICD10CM.name, (ICD10CM.oid, "hl7.org/fhir/sid/icd-10-cm", "icd10cm", "i10c", "icd10", "i10"), ICD10CM.id),
    Named("ICD-10", ("2.16.840.1.113883.6.3", "hl7.org/fhir/sid/icd-10", "whoicd10", "icd10who", "cid10", "icd10gm"), ICD10CM.id, note=True),
    Named(MESH.name, (MESH.oid, "nlm.nih.gov/mesh", "id.nlm.nih.gov/mesh", "mesh", "msh"), MESH.id),
    Named(
        HPO.name,
        (HPO.oid, "human-phenotype-ontology.org", "purl.obolibrary.org/obo/hp.owl", "purl.obolibrary.org/obo/hp", "hpo", "hp", "humanphenotypeontology"),
        HPO.id,
    ),
    Named(
        "ICD-9-CM",
        (
            "2.16.840.1.113883.6.103", "2.16.840.1.113883.6.104", "2.16.840.1.113883.6.2", "hl7.org/fhir/sid/icd-9-cm",
            "terminology.hl7.org/codesystem/icd9cm", "icd9cm", "icd9", "i9", "i9c",
        ),
    ),
    Named("SNOMED CT", ("2.16.840.1.113883.6.96", "snomed.info/sct", "snomedct", "snomed", "sct")),
    Named("LOINC", ("2.16.840.1.113883.6.1", "loinc.org", "loinc", "ln")),
    Named("ATC", ("2.16.840.1.113883.6.73", "whocc.no/atc", "atc", "whoatc", "wc"), "atc", medicines=True),
    Named("RxNorm", ("2.16.840.1.113883.6.88", "nlm.nih.gov/research/umls/rxnorm", "rxnorm", "rxcui"), medicines=True),
    Named("NDC", ("2.16.840.1.113883.6.69", "hl7.org/fhir/sid/ndc", "ndc", "nationaldrugcode"), medicines=True),
)  # fmt: skip
